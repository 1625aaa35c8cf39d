// Uploaded and exported files.
export { DownloadType, fileAccess, findDownload, type NewDownload, offerDownload } from './download.type';
export { databaseFiles, findFile, forgetExpiredFiles, forgetFiles, keepFile } from './file.store';
export { StoredFileEntity } from './stored-file.entity';
