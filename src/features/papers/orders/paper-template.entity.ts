// A template of the bureau's own, kept with the order it was uploaded for: copies of the notices look the same later.
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SchoolYearRow } from '../../school-years';
import { type LetterKind } from '../templates/tags';

@Entity('paper_template')
@ForeignKey('PaperOrderEntity', ['countyId', 'schoolYearId', 'orderId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'paper_template_order_fk',
})
export class PaperTemplateEntity extends SchoolYearRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'paper_template_pk' })
  orderId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'paper_template_pk' })
  kind!: LetterKind;

  @Column('bytea', { select: false })
  bytes!: Buffer;
}
