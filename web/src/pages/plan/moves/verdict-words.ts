// Words of rejecting and pinning a move.
import { dictionary } from '../../../language/words';

export const verdictWords = dictionary({
  rejectTitle: { zh: '不采用这项措施', en: 'Reject the move' },
  rejectMeaning: {
    zh: '作为指定事项记下，以后的计算都会遵守；本方案本身不变。',
    en: 'It is kept as a pin that every later computation obeys; this plan itself stays as it is.',
  },
  scope: { zh: '范围', en: 'How far' },
  THIS_SCHOOL: { zh: '不派往该校', en: 'Not to this school' },
  STAYS: { zh: '留任：不交流、不对换', en: 'Stays: no rotation, no exchange' },
  ANYWHERE: { zh: '不外派：也不走教', en: 'Goes nowhere, not even as an itinerant' },
  NOBODY_HERE: { zh: '该校不接收任何人', en: 'The school receives nobody' },
  aboutPartner: { zh: '针对乡村对换教师', en: 'It is about the rural partner' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: { zh: '不要写健康或家庭情况。', en: 'Leave out anybody’s health or family.' },
  replan: {
    zh: '随即重新计算，尽量少改动本方案',
    en: 'Plan again at once, changing this plan as little as possible',
  },
  rejectDo: { zh: '不采用', en: 'Reject' },
  rejected: { zh: '已记为不采用', en: 'Rejected' },
  rejectedAndStarted: { zh: '已记为不采用，正在重新计算', en: 'Rejected; planning again' },
  pinTitle: { zh: '锁定这项措施', en: 'Pin the move' },
  pinMeaning: {
    zh: '以后的计算都会保留这项交流。',
    en: 'Every later computation keeps this rotation.',
  },
  pinDo: { zh: '锁定', en: 'Pin' },
  pinned: { zh: '已锁定', en: 'Pinned' },
});
