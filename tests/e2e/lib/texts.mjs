// Articles of our own in the four languages: invented people, firms and sums.
// Each comes with something that a recognizer of the first version finds, and words that no recognizer should mark.

export const ENGLISH = {
  name: 'English',
  text: [
    'Harbour ferry line orders six electric boats',
    'Tideway Ferries Inc. said on Monday that it would spend $48 million on six electric boats.',
    '“We will carry more people and burn nothing,” said Marianne Okafor, the chief executive of Tideway Ferries Inc.',
    'The first boat is to leave the yard in 18 months. Ticket prices rose 3.5% last year.',
    'On the quay, an old brass bell and a blue wooden bench are all that is left of the former terminal.',
  ].join('\n'),
  amount: '$48 million',
  plain: ['old brass bell', 'blue wooden bench', 'the former terminal', 'leave the yard'],
};

export const SIMPLIFIED = {
  name: 'Simplified Chinese',
  text: [
    '海湾渡轮订购六艘电动船',
    '潮路轮渡公司周一表示，将投资3.2亿元购买六艘电动船。',
    '“我们会运送更多乘客，而且不排放任何废气。”潮路轮渡公司首席执行官林若川说。',
    '首艘船预计18个月后交付。去年票价上涨了3.5%。',
    '码头上只剩下一口旧铜钟和一条蓝色木长椅。',
  ].join('\n'),
  amount: '3.2亿元',
  plain: ['旧铜钟', '蓝色木长椅', '排放任何废气'],
};

export const TRADITIONAL = {
  name: 'Traditional Chinese',
  text: [
    '海灣渡輪訂購六艘電動船',
    '潮路輪渡公司週一表示，將投資15億元購買六艘電動船。',
    '「我們會運送更多乘客，而且不排放任何廢氣。」潮路輪渡公司執行長林若川說。',
    '首艘船預計18個月後交付。去年票價上漲了3.5%。',
    '碼頭上只剩下一口舊銅鐘和一條藍色木長椅。',
  ].join('\n'),
  amount: '15億元',
  plain: ['舊銅鐘', '藍色木長椅', '排放任何廢氣'],
};

export const KOREAN = {
  name: 'Korean',
  text: [
    '항만 페리, 전기 여객선 여섯 척 주문',
    '물길페리 주식회사는 월요일 전기 여객선 여섯 척에 640억원을 투자한다고 밝혔다.',
    '“더 많은 승객을 태우면서 아무것도 태우지 않겠다”고 물길페리 주식회사 한서윤 대표가 말했다.',
    '첫 배는 18개월 뒤 인도될 예정이다. 지난해 요금은 3.5% 올랐다.',
    '부두에는 낡은 놋쇠 종과 파란 나무 의자만 남아 있다.',
  ].join('\n'),
  amount: '640억원',
  plain: ['놋쇠 종', '파란 나무 의자'],
};

export const ALL = [ENGLISH, SIMPLIFIED, TRADITIONAL, KOREAN];
