// Authorised posts of a school by subject and title, where the bureau gives them; the school's total stands on the school.
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../../database';
import { TITLES, type Title } from '../../domain/teacher';
import { SchoolYearRow } from '../school-years';

// The key index has expressions (empty subject or title counts as a value), which the migration writes.
@Index('authorised_post_key_uq', { synchronize: false })
@Index('authorised_post_subject_ix', ['countyId', 'schoolYearId', 'subjectCode'])
@Entity('authorised_post')
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'schoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'authorised_post_school_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(
  'SubjectEntity',
  ['countyId', 'schoolYearId', 'subjectCode'],
  ['countyId', 'schoolYearId', 'code'],
  {
    name: 'authorised_post_subject_fk',
  },
)
@Check('authorised_post_title_ck', oneOf('title', TITLES))
@Check('authorised_post_detail_ck', 'subject_code IS NOT NULL OR title IS NOT NULL')
@Check('authorised_post_posts_ck', 'posts >= 0')
export class AuthorisedPostEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'authorised_post_pk' })
  id!: string;

  @Column('uuid')
  schoolId!: string;

  /** Null when the posts are not tied to a subject. */
  @Column('text', { nullable: true })
  subjectCode!: string | null;

  /** Null when the posts are not tied to a title. */
  @Column('text', { nullable: true })
  title!: Title | null;

  /** Persons. */
  @Column('integer')
  posts!: number;
}
