import { TablePage } from '../../blocks/table/TablePage.tsx'

/** Below this width (in CSS pixels) the bar of the page has no room for tools. */
const roomForTools = 1024

/** A board's table without a canvas; its tools stand in the bar of the page where there is room, else above the rows. */
export function TableStage({ table, toolbarIn }: { table: string; toolbarIn: HTMLElement | null }) {
	return <TablePage tableId={table} toolbarIn={innerWidth < roomForTools ? undefined : toolbarIn} />
}
