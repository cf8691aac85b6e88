Object.assign(globalThis, { first: () => 0 });
