import { lazy, Suspense, useEffect, useState } from 'react'
import { pictureOf } from '../../../../shared/blocks/map/index.ts'
import { csvFile, relationTable } from '../../../../shared/registry/csv/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { saveFile } from '../../../ui/saveFile.ts'
import { Tool } from '../../../ui/Tool.tsx'
import { csvToolTexts } from './toolTexts.ts'
import './csv.css'

const loadImport = () => import('./ImportRelations.tsx')
const ImportRelations = lazy(loadImport)

/** The relations of the whole map to a spreadsheet, and from one. */
export function CsvTools({ mapId }: { mapId: string }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(csvToolTexts)
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
			<Tool
				rank={4}
				kind="plain"
				icon="download"
				label={texts.export}
				groups={[[{ label: texts.exportRelations, icon: 'download', onSelect: save }]]}
			/>
			{mayWrite && (
				<Tool rank={3} kind="plain" icon="upload" label={texts.import} onSelect={() => setImporting(true)} />
			)}
			<Suspense>{isImporting && <ImportRelations onClose={() => setImporting(false)} />}</Suspense>
		</>
	)
}
