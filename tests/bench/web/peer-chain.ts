// @ts-nocheck the peers are installed for the bench alone
import { NumberRecognizer } from '@microsoft/recognizers-text-number';
import { Readability } from '@mozilla/readability';
import Dexie from 'dexie';
import Mark from 'mark.js';

const open = () => {
  const db = new Dexie('peer-chain', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: 'id' });
  return db;
};

globalThis.prepare = () => open().open();

globalThis.chain = async () => {
  const steps = {};
  const db = open();
  const opening = db.open();
  let last = performance.now();
  const step = name => {
    const now = performance.now();
    steps[name] = now - last;
    last = now;
  };
  const article = new Readability(document.cloneNode(true)).parse();
  step('read');
  const recognizer = new NumberRecognizer('zh-cn');
  const found = [
    ...recognizer.getNumberModel().parse(article.textContent),
    ...recognizer.getPercentageModel().parse(article.textContent),
  ];
  step('parse');
  new Mark(document.body).mark([...new Set(found.map(one => one.text))], { separateWordSearch: false });
  step('paint');
  await opening;
  await db.table('rows').put({
    id: Math.random(),
    text: article.textContent,
    html: article.content,
    found: JSON.parse(JSON.stringify(found)),
  });
  step('store');
  return steps;
};
