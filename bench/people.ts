import type { Random } from './random.ts';
import { capitalized, rareWord } from './words.ts';

/** Names that go together, commonest first. */
interface Naming {
  /** How many in a hundred authors are named so. */
  share: number;
  given: readonly string[];
  family: readonly string[];
}

const list = (words: string) => words.split(' ');

const PINYIN = list(
  'yu jia hao xin wei zi yi jun ming hui xiao zhi jing tian bo chen han kai lin rui shu ting xuan yang zhe an bin chao da fei gang hong jian ke lei meng nan peng qi ran shan tao wen xu yan zhen ao bei ce dong en feng guang heng ji kun liang mo ning pu qing rong sen tong wan xing yun zhuo',
);
/** Given names of one and two syllables. */
const CHINESE_GIVEN = PINYIN.flatMap((first) => ['', ...PINYIN].map((second) => capitalized(first + second)));

const NAMINGS: readonly Naming[] = [
  {
    share: 46,
    given: CHINESE_GIVEN,
    family: list(
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Xu Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Lu Jiang Cui Zhong Tan Lu Fan Wang Liao Shi Jin Wei Jia Xia Fu Fang Zou Xiong Bai Meng Qin Qiu Hou Jiang Yin Xue Yan Duan Lei Long Tao Mao Gu Hao Gong Shao Wan Qian Dai Yan Ouyang',
    ),
  },
  {
    share: 26,
    given: list(
      'Daniel Anna Michael Sarah David Thomas Laura Alexander Julia Robin Andreas Sofia Björn Marie Lucas Emma Jonas Clara Martin Elena François Inés José Zoë Søren Łukasz Jakub Mateusz Katarzyna Ivan Olga Sergey Dmitry Natalia Pavel Petra Marco Giulia Luca Chiara Pedro Beatriz João Raquel Erik Ingrid Lars Astrid Pieter Saskia Niamh Seán Rhys Gwen Zoltán Ágnes Mihai Ioana Nikos Eleni Ömer Ayşe Jürgen Käthe Émile Chloé',
    ),
    family: list(
      'Smith Müller Johnson García Rossi Silva Novák Kowalski Ivanov Petrov Andersson Jensen Bakker Dubois Fischer Weber López Martínez Ferrari Bianchi Nielsen Lindström Virtanen Horváth Popescu Papadopoulos Yılmaz Schmidt Becker Hoffmann Leclerc Moreau Ricci Costa Pereira Santos Kovalenko Tulyakov Siarohin Skorokhodov Menapace Torr Stegmaier Rombach Blattmann Lorenz Esser Ommer Dockhorn Karras Aittala Laine Lehtinen Aila Song Ho Salimans Kingma Dhariwal Nichol Castells Fernández Nguyễn Ó-Briain MacDonald Wójcik Đorđević Šimić',
    ),
  },
  {
    share: 22,
    given: list(
      'Min-jun Seo-yeon Ji-ho Ha-eun Do-yun Hyung-Kwon Bo-Kyeong Taehyeon Arjun Priya Rahul Ananya Vikram Deepa Rohan Aditi Haruto Yui Takumi Sakura Kenji Aoi Ryota Mohammad Fatima Ali Zahra Reza Maryam Omar Layla Minh Linh Thanh Huong Budi Siti Agus',
    ),
    family: list(
      'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Sharma Patel Kumar Singh Gupta Iyer Reddy Nair Banerjee Chatterjee Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Hosseini Ahmadi Rezaei Khan Hassan Mansour Nguyen Tran Pham Vo Santoso Wijaya',
    ),
  },
  {
    share: 2,
    given: list('伟 芳 娜 敏 静 强 磊 洋 艳 勇 军 杰 涛 明 超 秀英 志强 建华 文博 子涵 浩然 雨桐'),
    family: list('王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 欧阳'),
  },
  {
    share: 1,
    given: list('Алексей Мария Дмитрий Анна Сергей Ольга Иван Екатерина Юлия'),
    family: list('Иванов Смирнов Кузнецов Попов Соколов Лебедев Морозов'),
  },
  { share: 1, given: list('민준 서연 지호 하은 도윤 서준'), family: list('김 이 박 최 정 강 조 윤') },
  { share: 1, given: list('محمد فاطمة علي زهرا عمر ليلى'), family: list('حسيني احمدي خان منصور رضائي') },
  { share: 1, given: list('अर्जुन प्रिया राहुल अनन्या दीपा'), family: list('शर्मा पटेल कुमार सिंह गुप्ता') },
];

/** One draw in a hundred falls on each place of this list. */
const BY_SHARE = NAMINGS.flatMap((naming) => Array.from({ length: naming.share }, () => naming));

/** The name of a person. Every fifth family name is one that hardly anybody else has. */
export function personName(random: Random): string {
  const { given, family } = random.pick(BY_SHARE);
  const latin = /^[A-Z]/.test(family[0]!);
  const initial = latin && random.chance(0.08) ? ` ${random.pick(list('A. B. C. D. E. J. K. L. M. R. S.'))}` : '';
  const last = latin && random.chance(0.2) ? capitalized(rareWord(random.rank(2000))) : random.skewed(family);
  return `${random.skewed(given)}${initial} ${last}`;
}
