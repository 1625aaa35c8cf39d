// Authorised posts.
export { AuthorisedPostEntity } from './authorised-post.entity';
