/* Components that the server renders. */

export { DeskDashboard } from '../admin/desk/dashboard/DeskDashboard'
export { DeskPage } from '../admin/desk/DeskPage'
