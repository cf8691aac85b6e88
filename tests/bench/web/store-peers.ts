// @ts-nocheck the peers are installed for the bench alone
import Dexie from 'dexie';

globalThis.storePeers = async rowOf => {
  const db = new Dexie('bench-dexie', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: 'requestId' });
  await db.open();
  return [{ name: 'dexie, one fat row', run: () => db.rows.put(rowOf()) }];
};
