// Who sends and who receives is said of a school by itself (帮扶类别); schools without it go by their area, as before.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class SupportClass1790000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE school ADD COLUMN support_class text');
    await runner.query(
      "ALTER TABLE school ADD CONSTRAINT school_support_class_ck CHECK (support_class IN ('SENDER', 'RECEIVER', 'BOTH'))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE school DROP COLUMN support_class');
  }
}
