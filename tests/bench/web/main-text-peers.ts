// @ts-nocheck the peers are installed for the bench alone
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

// Both change the tree they read, so each gets a copy, as their users have to make one.
globalThis.mainTextPeers = [
  { name: '@mozilla/readability', run: () => new Readability(document.cloneNode(true)).parse()?.textContent },
  { name: 'defuddle', run: () => new Defuddle(document.cloneNode(true)).parse().content },
];
