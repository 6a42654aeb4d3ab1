export { addGuestComment, type GuestComment } from './add'
export { commentEndpoints, commentPaths } from './endpoints'
export { openCommentsOf } from './openCommentsOf'
