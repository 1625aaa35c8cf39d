// Uploaded files are compressed already or short-lived: the database does not try to compress them while others wait.
import { MigrationInterface, QueryRunner } from 'typeorm';

export class FilesUncompressed1790000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stored_file ALTER COLUMN bytes SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stored_file ALTER COLUMN bytes SET STORAGE EXTENDED');
  }
}
