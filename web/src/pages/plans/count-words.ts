// How many moves of each kind; one teacher may cover or travel in several of them, so those are not persons.
import { dictionary } from '../../language/words';

export const countWords = dictionary({
  COVER: { zh: (moves: string) => `兼课 ${moves} 项`, en: (moves: string) => `${moves} covers` },
  ITINERANT: { zh: (moves: string) => `走教 ${moves} 项`, en: (moves: string) => `${moves} itinerant` },
  ROTATION: { zh: (moves: string) => `轮岗 ${moves} 人`, en: (moves: string) => `${moves} rotations` },
  EXCHANGE: {
    zh: (moves: string) => `双向交流 ${moves} 对`,
    en: (moves: string) => `${moves} exchange pairs`,
  },
  HIRE: { zh: (moves: string) => `招聘 ${moves} 人`, en: (moves: string) => `${moves} hires` },
});
