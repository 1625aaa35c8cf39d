// GraphQL type of a file that waits to be downloaded, and how one is made.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type EntityManager } from 'typeorm';
import { type AccessTable, goesWithParent } from '../graphql/access';
import { type GraphContext } from '../graphql/context';
import { someViewer, type Viewer } from '../graphql/viewer';
import { type FileKind, MEDIA_TYPES } from '../http/file-kind';
import { type FileFacts, fileFacts, keepFile } from './file.store';

@ObjectType('Download', {
  description: 'A file that waits to be downloaded by the same account (待下载文件).',
})
export class DownloadType {
  @Field(() => ID, { description: 'Id of the file (文件标识).' })
  readonly fileId!: string;

  @Field(() => String, { description: 'Name (文件名).' })
  readonly name!: string;

  @Field(() => String, { description: 'Media type (文件类型).' })
  readonly mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes (字节数).' })
  readonly bytes!: number;

  @Field(() => String, { description: 'Address on this server (下载地址).' })
  readonly url!: string;

  @Field(() => String, { description: 'Kept until this time, ISO 8601 (有效期).' })
  readonly expiresAt!: string;
}

/** Hours a file made for a download is kept. */
const HOURS = 24;

export interface NewDownload {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

/** Keeps the file for the viewer's account. */
export async function offerDownload(context: GraphContext, file: NewDownload): Promise<DownloadType> {
  const { accountId, grants } = someViewer(context.viewer);
  const bytes = Buffer.from(file.bytes);
  const { name, kind } = file;
  const kept = await keepFile(context.manager, { accountId, grants, name, kind, bytes }, HOURS);
  return download({ ...kept, name, kind, size: bytes.length });
}

/** A file that the viewer may download; null when it is gone, or was made in other roles. */
export async function findDownload(
  manager: EntityManager,
  id: string,
  viewer: Viewer,
): Promise<DownloadType | null> {
  const facts = await fileFacts(manager, id, viewer);
  return facts && download(facts);
}

function download({ id, name, kind, size, expiresAt }: FileFacts): DownloadType {
  return {
    fileId: id,
    name,
    mediaType: MEDIA_TYPES[kind],
    bytes: size,
    url: `/files/${id}`,
    expiresAt: expiresAt.toISOString(),
  };
}

export const fileAccess: AccessTable = {
  types: {
    Download: goesWithParent,
  },
};
