"""Cards to draw: the usual one, and those with the longest, the shortest and the rarest names."""

from shegong.share.card import Card, Sender

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f5f5b"/></svg>'
SENDER = Sender(LOGO, {"zh": "名录", "en": "Directory"})

USUAL = Card("zh", "助人社工事务所", "zh", "社工机构·北京·东城区", "Zhu Ren Social Work Agency", "2009年6月成立")
SHORT = Card("en", "VCG", "en", "Organisation")
FOREIGN = Card("zh", "Jessica Teets", "en", "人物")
LONG = Card(
    "zh",
    "人事部、民政部关于印发〈社会工作者职业水平评价暂行规定〉和〈助理社会工作师、社会工作师职业水平考试办法〉的通知",
    "zh",
    "来源·" + "很长的地名·" * 12,
    "Notice of the Ministry of Personnel and the Ministry of Civil Affairs on the interim provisions for evaluating social workers",
    "2006年7月20日发表",
)
LONG_ENGLISH = Card("en", LONG.under + " and the measures for the two examinations", "en", "Source", LONG.title, "Published 20 July 2006")
ENDLESS = Card("en", "A name that does not end " * 20, "en", "Source", "没有尽头的名称" * 30)
CARDS = (USUAL, SHORT, FOREIGN, LONG, LONG_ENGLISH, ENDLESS)
