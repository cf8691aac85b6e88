// @ts-nocheck the peers are installed for the bench alone
import Mark from 'mark.js';

globalThis.paintPeers = (text, spans) => {
  const quotes = [...new Set(spans.map(span => text.slice(...span)))];
  const marker = new Mark(document.body);
  return [
    {
      name: 'mark.js',
      paint: () => marker.mark(quotes, { separateWordSearch: false, acrossElements: false }),
      clear: () => marker.unmark(),
    },
  ];
};
