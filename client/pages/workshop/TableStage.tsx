import { TablePage } from '../../blocks/table/TablePage.tsx'

/** A board's table without a canvas; its tools stand in the bar of the page. */
export function TableStage({ table, toolbarIn }: { table: string; toolbarIn: HTMLElement | null }) {
	return <TablePage tableId={table} toolbarIn={toolbarIn} />
}
