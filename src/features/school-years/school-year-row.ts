// The two columns every row of a county's data begins with. All its foreign keys include them, so no row can point across the border.
import { Column, PrimaryColumn } from 'typeorm';

/** A row with an id of its own. */
export abstract class SchoolYearRow {
  @Column('uuid')
  countyId!: string;

  @Column('uuid')
  schoolYearId!: string;
}

/** The columns of a row that is known by its natural key alone; the entity adds the rest of the primary key under the same name. */
export function schoolYearPart(primaryKey: string) {
  abstract class SchoolYearPart {
    @PrimaryColumn('uuid', { primaryKeyConstraintName: primaryKey })
    countyId!: string;

    @PrimaryColumn('uuid', { primaryKeyConstraintName: primaryKey })
    schoolYearId!: string;
  }
  return SchoolYearPart;
}
