// Uploaded and exported files.
export { DownloadType, fileAccess, type NewDownload, offerDownload } from './download.type';
export { databaseFiles, findFile, forgetExpiredFiles, forgetFiles, keepFile } from './file.store';
export { StoredFileEntity } from './stored-file.entity';
