// Uploaded and exported files.
export { databaseFiles, findFile, keepFile } from './file.store';
export { StoredFileEntity } from './stored-file.entity';
