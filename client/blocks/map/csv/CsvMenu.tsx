import { lazy, Suspense, useEffect, useState } from 'react'
import { pictureOf } from '../../../../shared/blocks/map/index.ts'
import { csvFile, relationTable } from '../../../../shared/registry/csv/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import { csvMenuTexts } from './menuTexts.ts'
import './csv.css'

const loadImport = () => import('./ImportRelations.tsx')
const ImportRelations = lazy(loadImport)

/** The relations of the whole map to a spreadsheet, and from one. */
export function CsvMenu({ mapId }: { mapId: string }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(csvMenuTexts)
	const locale = useLocale()
	const [isImporting, setImporting] = useState(false)
	useEffect(() => {
		// Fetched ahead it works without a connection, too.
		loadImport().catch(() => {})
	}, [])
	const save = () => {
		const { nodes, edges } = pictureOf(doc, mapId)
		const actors = nodes.map(({ actor }) => actor)
		saveFile(`${texts.file}.csv`, csvFile(relationTable(edges, actors, locale)))
	}
	return (
		<>
			<Menu
				trigger={<Button kind="icon" icon="more" className="map-csv" aria-label={texts.menu} title={texts.menu} />}
				groups={[
					[
						{ label: texts.export, icon: 'download', onSelect: save },
						...(mayWrite ? [{ label: texts.import, icon: 'upload' as const, onSelect: () => setImporting(true) }] : []),
					],
				]}
			/>
			<Suspense>{isImporting && <ImportRelations onClose={() => setImporting(false)} />}</Suspense>
		</>
	)
}
