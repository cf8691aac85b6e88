import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json';

test.each(Object.keys(packageJson.dependencies))(
  '%s is named in the notices (node scripts/write-notices.mjs)',
  name => {
    const notices = readFileSync('public/third-party-notices.txt', 'utf8');
    expect(notices).toContain(`\n${name} `);
  },
);
