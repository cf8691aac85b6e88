/** Peoples as they stand in the names of autonomous areas, with or without 族. */
const peoples =
  '柯尔克孜|塔吉克|哈萨克|维吾尔|达斡尔|鄂温克|鄂伦春|俄罗斯|乌孜别克|塔塔尔|土家|布依|朝鲜|哈尼|拉祜|布朗|景颇|傈僳|纳西|普米|仡佬|仫佬|毛南|保安|东乡|撒拉|裕固|独龙|锡伯|德昂|阿昌|蒙古|各|羌|苗|侗|瑶|壮|回|彝|藏|白|傣|黎|畲|水|满|土|佤|怒';
const ownPeople = new RegExp(`(?:(?:${peoples})族|锡伯|蒙古|哈萨克|鄂伦春|柯尔克孜)+$`);

const kindOfName =
  /(?:壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|自治旗|地区|新区|林区|省|市|区|县|旗|州|盟)$/;

/** Names in daily use that no rule makes. Facts. */
const otherNames: Record<string, string> = {
  前郭尔罗斯蒙古族自治县: '前郭县',
  莫力达瓦达斡尔族自治旗: '莫旗',
  科尔沁左翼中旗: '科左中旗',
  科尔沁左翼后旗: '科左后旗',
  科尔沁右翼前旗: '科右前旗',
  科尔沁右翼中旗: '科右中旗',
  察哈尔右翼前旗: '察右前旗',
  察哈尔右翼中旗: '察右中旗',
  察哈尔右翼后旗: '察右后旗',
  东乌珠穆沁旗: '东乌旗',
  西乌珠穆沁旗: '西乌旗',
  博尔塔拉蒙古自治州: '博州',
  巴音郭楞蒙古自治州: '巴州',
  克孜勒苏柯尔克孜自治州: '克州',
  喀喇沁左翼蒙古族自治县: '喀左县',
  阜新蒙古族自治县: '阜蒙县',
  杜尔伯特蒙古族自治县: '杜蒙县',
  塔什库尔干塔吉克自治县: '塔县',
};

/** Official name and short forms of a division: 恩施土家族苗族自治州 → 恩施州, 恩施. Short forms have at least two characters. */
export function namesOf(name: string): { full: string[]; short: string[] } {
  // Most names end in one character that says their kind, and that is all there is to say.
  if (/^..[^自治]*(?<!地|自治|林|新)[市县区]$/.test(name) && !(name in otherNames))
    return { full: [name], short: name.length > 2 ? [name.slice(0, -1)] : [] };
  const full = [name];
  const other = otherNames[name];
  if (other) full.push(other);
  const suffix = kindOfName.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - suffix.length);
  if (/^自治[州县旗]$/.test(suffix)) {
    const kind = suffix.slice(-1);
    full.push(stem + kind);
    // An area named after its people alone keeps it: 东乡县, 鄂伦春旗.
    stem = stem.replace(ownPeople, '') || stem.replace(/族$/, '');
    full.push(stem + kind, stem + suffix);
  } else if (suffix.endsWith('自治区')) {
    full.push(`${stem}自治区`);
  } else if (suffix === '地区' && stem.length > 1) {
    full.push(`${stem}行署`);
  }
  return { full: [...new Set(full)], short: stem.length > 1 && !full.includes(stem) ? [stem] : [] };
}
