// Subjects of compulsory schooling and the shipped default list.

export interface Subject {
  /** Three-letter code, for example MUS. */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Weight of the subject in the rural shortage (tier 1), default 1. */
  readonly weight: number;
}

const subject = (code: string, nameZh: string, nameEn: string): Subject => ({
  code,
  nameZh,
  nameEn,
  weight: 1,
});

/** Subjects of the 2022 national curriculum; used when a bundle has no subjects.csv. */
export const DEFAULT_SUBJECTS: readonly Subject[] = [
  subject('CHN', '语文', 'Chinese'),
  subject('MAT', '数学', 'Mathematics'),
  subject('ENG', '英语', 'English'),
  subject('MOR', '道德与法治', 'Morality and law'),
  subject('SCI', '科学', 'Science'),
  subject('PHY', '物理', 'Physics'),
  subject('CHE', '化学', 'Chemistry'),
  subject('BIO', '生物', 'Biology'),
  subject('HIS', '历史', 'History'),
  subject('GEO', '地理', 'Geography'),
  subject('PED', '体育与健康', 'Physical education'),
  subject('MUS', '音乐', 'Music'),
  subject('ART', '美术', 'Art'),
  subject('ICT', '信息科技', 'Information technology'),
  subject('LAB', '劳动', 'Labour'),
  subject('PSY', '心理健康', 'Mental health'),
];
