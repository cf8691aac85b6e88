/** Frequent characters of such reports that have two forms, traditional first. */
const PAIRS =
  '國国會会設设進进務务辦办開开關关書书與与為为這这個个們们時时對对發发現现實实業业產产際际導导領领學学習习黨党長长東东義义員员環环經经濟济應应執执責责權权證证據据議议專专構构體体總总結结農农鄉乡鎮镇區区縣县門门問问題题類类風风險险預预處处監监護护規规範范審审訴诉訟讼調调決决強强團团達达項项條条數数網网營营訓训報报綜综較较並并從从來来點点過过還还讓让動动運运轉转選选邊边際际標标準准簡简務务維维組组織织統统計计劃划許许認认訂订試试評评議议';

/** By character code: 1 for a traditional form, 2 for a simplified one. */
const FORM = new Uint8Array(65_536);
for (let i = 0; i < PAIRS.length; i++) FORM[PAIRS.charCodeAt(i)] = 1 + (i % 2);

/**
 * Which script a text is written in, by the characters that differ; no such character means 'hans'.
 * Mixed copies count as traditional once a third of these characters is.
 */
export function scriptOf(text: string): 'hans' | 'hant' {
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const form = FORM[text.charCodeAt(i)];
    if (form === 1) traditional++;
    else if (form === 2) simplified++;
  }
  return traditional > 0 && traditional * 2 >= simplified ? 'hant' : 'hans';
}
