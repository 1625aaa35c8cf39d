// Words of work that nobody has saved.
import { dictionary } from '../language/words';

export const unsavedWords = dictionary({
  title: { zh: '改动还没有保存', en: 'Your changes are not saved' },
  meaning: { zh: '离开这一页，这些改动就没有了。', en: 'They are lost when you leave this page.' },
  leave: { zh: '不保存，离开', en: 'Leave without saving' },
  stay: { zh: '留在这一页', en: 'Stay on this page' },
});
