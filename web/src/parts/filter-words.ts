// Words of the filters above a list.
import { dictionary } from '../language/words';

export const filterWords = dictionary({
  filters: { zh: '筛选', en: 'Filters' },
  reset: { zh: '清除筛选', en: 'Clear the filters' },
});
