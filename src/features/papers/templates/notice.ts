// Default template: notice of rotation (交流轮岗通知书), letter layout of GB/T 9704-2012.
import { type PageDesign } from '../layout/official-page';
import {
  addressee,
  blankLine,
  documentNumber,
  note,
  numbered,
  signature,
  text,
  title,
} from '../layout/phrases';

export const noticeTemplate: PageDesign = {
  letterHead: '{发文机关}',
  body: [
    documentNumber('{发文字号}'),
    title('教师交流轮岗通知书'),
    blankLine(),
    addressee('{姓名}同志：'),
    text(
      '按照教师“县管校聘”和校长教师交流轮岗的有关规定，经研究并公示，决定安排你在{学年}学年以{交流形式}的方式到{接收学校}（{接收乡镇}）任教。现将有关事项通知如下：',
    ),
    numbered('一、任教安排。', '任教学段为{学段}，任教学科为{学科}。{任教说明}'),
    numbered(
      '二、交流期限。',
      '自{开始日期}起至{结束日期}止。期满后回{派出学校}工作；确需延期的，另行通知。',
    ),
    numbered('三、报到。', '请于{报到日期}前凭本通知到{接收学校}报到，并在此之前与{派出学校}办妥工作交接。'),
    numbered(
      '四、人事关系和待遇。',
      '交流期间人事关系和编制保留在{派出学校}，工资待遇不变，按规定享受任教学校的有关补助；服务年限由本局据实登记，作为职称评聘的依据。',
    ),
    numbered('五、住宿。', '两校相距约{单程公里}公里。{住宿安排}'),
    numbered(
      '六、任务和考核。',
      '交流期间应做到“五个一”：带好一个班、结对帮扶一名教师、上一节示范课、开一次讲座、交一份总结。期满由接收学校考核，结果存入业务档案。',
    ),
    numbered(
      '七、异议。',
      '对本安排有异议的，请于{异议截止日期}前向本局书面提出并说明理由，本局将在规定期限内答复。',
    ),
    signature('{发文机关}', '{印发日期}'),
    note('联系人：{联系人}；联系电话：{联系电话}'),
  ].join(''),
};
