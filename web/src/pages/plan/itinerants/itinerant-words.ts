// Words of the weeks of itinerant teachers.
import { counted, dictionary } from '../../../language/words';

export const itinerantWords = dictionary({
  school: { zh: '学校（派出或接收）', en: 'School (home or host)' },
  none: { zh: '方案中没有走教。', en: 'Nobody travels in this plan.' },
  count: {
    zh: (teachers: number, days: number) => `${teachers} 位教师，每周共走教 ${days} 天`,
    en: (teachers: number, days: number) =>
      `${counted(teachers, 'teacher')} on the road, ${counted(days, 'day')} a week in all`,
  },
  card: { zh: '走教安排', en: 'Itinerant week' },
  home: { zh: '所在学校', en: 'Home school' },
  week: {
    zh: (home: number, away: number) => `每周在本校 ${home} 天，走教 ${away} 天`,
    en: (home: number, away: number) => `${counted(home, 'day')} a week at home, ${away} on the road`,
  },
  host: { zh: '接收学校', en: 'Host' },
  subject: { zh: '任教学科', en: 'Subject' },
  days: { zh: '每周天数', en: 'Days a week' },
  atHome: { zh: '本校', en: 'home' },
  weekdays: {
    zh: '方案定天数，星期几由两校商定。',
    en: 'The plan sets the number of days; the schools agree on which.',
  },
});
