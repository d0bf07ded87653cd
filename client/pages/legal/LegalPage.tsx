import { operatorTexts } from '../../../shared/protocol/operatorTexts.ts'
import type { Server } from '../../api/server.ts'
import { OperatorTextPage } from './OperatorTextPage.tsx'
import { StoragePage } from './StoragePage.tsx'

/** `/impressum`, `/datenschutz`, `/barrierefreiheit`, and `/speicherung`. */
export function LegalPage({ path, server }: { path: string; server: Server }) {
	const name = operatorTexts.find((each) => path === `/${each}`)
	return name ? <OperatorTextPage key={name} name={name} server={server} /> : <StoragePage />
}
