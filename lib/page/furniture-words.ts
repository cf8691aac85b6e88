/**
 * Words of page furniture, folded (simplified, half width, no blanks; a cell border reads as `|`). Data only: how they
 * are matched is said by the list they stand in.
 */

/** A line that begins so is furniture, whatever follows; a colon may be the border of a cell. No sentence of a report begins with them. */
const BEGINS = `
上一篇 下一篇 上一条 下一条 上一页 下一页 上一则 下一则 上一个: 下一个: 前一篇 后一篇 上篇 下篇 没有了 首页> 首页» 首页/ 首页- 首页› 网站首页 返回 回到顶部 回到首页
打印此页 打印文章 打印全文 收藏本页 加入收藏 分享至 分享: 转发到 一键分享 设为首页
责任编辑 责编 值班编辑 网站编辑 编辑: 审核: 校对: 初审 复审: 终审 录入: 撰稿: 供稿: 文字: 摄影: 作者: 稿源 文章录入
信息来源 文章来源 稿件来源 内容来源 来源: 发布时间 发布日期 发布机构 发布机关 发布单位: 发布人 发布者 发文时间 发文日期 发文机关 发文字号 发文机构 发文单位 成文时间 成文日期 生成日期 印发日期: 公开日期 公开时间:
更新时间 更新日期 归档时间 时间: 日期: 浏览 阅读次数 阅读量 阅读数 阅读: 阅读人数 点击 访问次数 访问量 访问人数 总访问 今日访问 站内统计 人气: 热度:
字体: 字体大小 字号: 字号大小 视力保护 当前位置 您 你当前 你的位置 所在位置 现在位置 位置:
索引号 信息索引 统一编号 主题分类 主题词 体裁分类 体裁: 文号: 文件编号 标题: 名称: 信息名称 有效性 效力状态 是否有效 公开方式: 公开范围: 公开时限 公开类别 公开形式: 公开属性 信息分类 信息类别 信息公开类别 信息形式 组配分类 服务对象: 公文时效 公文种类 关键词: 关键字 废止日期 生效日期 失效日期 实施日期: 责任部门: 公开责任部门 所属栏目 所属分类 栏目导航 栏目列表
主办: 主办单位: 承办: 承办单位: 协办单位: 版权声明 技术支持 联系我们 联系方式: 联系电话: 邮政编码: 邮编: 网站地图 法律声明 关于我们 隐私声明 建议使用 推荐使用 最佳浏览 免责声明
扫一扫 扫码 扫描二维码 长按识别 微信扫 手机扫 手机版 手机查看 移动版 电脑版 二维码 官方微信 官方微博 微信公众号: 政务新媒体
相关链接 相关文档 相关阅读 相关附件 相关新闻 相关信息 相关解读 相关推荐 相关文章 相关政策 延伸阅读 附件下载 热门 热搜 推荐阅读 猜你喜欢 最新信息 最新发布 阅读排行 友情链接 站点导航 网站导航
无障碍 长者 适老 关怀版 简体 繁体 简繁 中文版 english 智能问答 智能机器人 登录| 登录注册 用户登录 请输入 全文检索 站内搜索 站内检索 高级搜索 今天是 现在是 欢迎
展开全文 阅读全文 查看全文 展开剩余 收起全文 纠错: 我要纠错 评论( 评论: 网友评论 我要评论 发表评论 点赞 文明上网 信息公开指南 信息公开目录 导出word 下载文字版 下载word 下载本页 语音播报 语音朗读 朗读 听全文 正在加载 加载中 ai脑图 一图读懂 字数: 阅读时长 本文已 本页已
`;

/** A line that is nothing but one of these, or several with bars between. */
const WHOLE = `
大 中 小 默认 特大 超大 标准 打印 关闭 收藏 分享 下载 纠错 评论 转发 点赞 返回 登录 注册 退出 搜索 检索 首页 末页 尾页 更多 详细 全文 正文 微信 微博 新浪 腾讯 qq 人人网 豆瓣 朋友圈 百度贴吧 空间 无 有 是 否 阅读 朗读 播放 暂停 保存 复制链接 满意 一般 基本满意 不满意 验证码 用户名 密码 昵称 提交 收起 展开 顶部 end 完 在看
`;

/** Wherever they stand in a short line, they mark it as furniture. */
export const FURNITURE_WITHIN =
  /icp备|公网安备|网站标识码|版权所有|(?:浏览|阅读|点击|访问)(?:次数|量|数)[:([]|^已?有?\d+(?:人|次)(?:浏览|阅读|点击|访问)|^(?:浏览|阅读|点击|访问)(?:次数|量)?[\d.]+万?次?$|(?:^|[^\u4e00-\u9fff])大[】\])|]*[【[(|]?中[】\])|]*[【[(|]?小(?:[】\])|]|$)|打印本页|关闭(?:本页|窗口|页面)|上一[篇页条].{0,80}下一[篇页条]|producedby|第\d+页[/,|]?共\d+页|分享到|责任编辑:|满意[^\d]{0,20}不满意|位访(?:问者|客)|copyright|allrightsreserved|\.(?:pdf|docx?|wps|xlsx?|ofd|zip|rar)$/i;

/** A row of a data table that begins so belongs to an index block or a counter, never to a report. */
const ROW_BEGINS = `
索引号 信息索引 统一编号 主题分类 体裁分类 发文机关| 发文机构| 发布机构| 发布机关| 发布单位| 发文单位| 信息来源| 来源| 发文字号 文号| 文件编号| 成文日期| 成文时间| 发文日期| 发布日期| 发布时间| 生成日期| 公开日期| 公开方式| 公开范围| 公开时限| 组配分类 信息名称| 公文时效 有效性| 效力状态| 信息分类| 信息类别| 内容概述 内容概要 今日访问 总访问 站内统计 责任部门|
`;

/** The few pieces of furniture that are whole sentences. */
export const FURNITURE_SENTENCE =
  /^(?:您|为了?.{0,12}浏览|免责声明|版权所有|扫一扫|[用在]?微信(?:里|中|扫|内)|(?:打开|使用|用)(?:手机)?微信|点击(?:[右底上下此蓝]|查看|进入)|二维码便|长按|本网站|本站|凡本网|声明:|温馨提示|建议使用|未经授权|文明上网|欢迎|当前位置|如果?您(?:对|在|有))/;

/** What an editor or a machine puts above a text to spare reading it, as printed. 摘要 alone on its line may be the author's. */
export const SUMMARY =
  /^[[【(（]?(?:[导導][读讀]|核心提示|(?:[内內]容|文章)[提摘]要|[编編]者按|摘要(?!$)|(?:AI|智能)\s?(?:速[读讀览覽]|摘要|[导導][读讀]|[总總][结結]|解[读讀]|概括))(?:[\]】)）:：]|$)/i;

/** A pattern of all words of a list. */
const anyOf = (list: string): string => `(?:${list.trim().replace(/[(|]/g, '\\$&').replace(/\s+/g, '|')})`;

/** Marks may stand in front of such words. */
export const BEGINNING = new RegExp(`^[【[(|〖\\-—>»·●◆■▪*#]*${anyOf(BEGINS.replaceAll(':', '[:|]'))}`, 'i');

export const FURNITURE_ROW = new RegExp(`^${anyOf(ROW_BEGINS)}`);
const WHOLE_LINE = new RegExp(`^${anyOf(WHOLE)}{0,8}$`, 'i');
const ONLY_MARKS = /[\d|/\\<>«»‹›·.…:—\-_*[\]【】()（）+,、]+/g;

/** Nothing but words of controls, numbers and marks; a colon alone is the end of a line that paper broke. */
export const isControls = (folded: string): boolean =>
  folded.length < 60 && folded !== ':' && WHOLE_LINE.test(folded.replace(ONLY_MARKS, ''));
