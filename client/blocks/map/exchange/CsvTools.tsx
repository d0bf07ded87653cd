import { lazy, Suspense, useEffect, useState } from 'react'
import { pictureOf } from '../../../../shared/blocks/map/index.ts'
import { useTableFiles } from '../../../spreadsheets/useTableFiles.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { late } from '../../../ui/late.ts'
import { Tool } from '../../../ui/Tool.tsx'
import { csvToolTexts } from './toolTexts.ts'
import './csv.css'

const loadImport = () => import('./ImportRelations.tsx')
const ImportRelations = lazy(loadImport)
const tables = late(() => import('../../../../shared/registry/csv/relationTable.ts'))
const networks = late(() => import('./saveNetwork.ts'))

/** The relations of the whole map to a spreadsheet, and from one. */
export function CsvTools({ mapId }: { mapId: string }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(csvToolTexts)
	const locale = useLocale()
	const [isImporting, setImporting] = useState(false)
	useEffect(() => {
		// Fetched ahead it works without a connection, too.
		loadImport().catch(() => {})
		void tables.fetch()
		void networks.fetch()
	}, [])
	const files = useTableFiles()
	const table = async () => {
		const { nodes, edges } = pictureOf(doc, mapId)
		const actors = nodes.map(({ actor }) => actor)
		const { relationTable } = await tables.fetch()
		return relationTable(edges, actors, locale)
	}
	const networkFiles = (['graphml', 'gexf'] as const).map((form) => ({
		label: texts.network[form],
		icon: 'download' as const,
		onSelect: () =>
			void networks
				.fetch()
				.then(({ saveNetwork }) => saveNetwork(pictureOf(doc, mapId), doc, { form, locale, name: texts.networkFile })),
	}))
	return (
		<>
			<Tool
				rank={4}
				kind="plain"
				icon="download"
				label={texts.export}
				groups={[files(texts.exportRelations, texts.file, table), networkFiles]}
			/>
			{mayWrite && (
				<Tool rank={3} kind="plain" icon="upload" label={texts.import} onSelect={() => setImporting(true)} />
			)}
			<Suspense>{isImporting && <ImportRelations onClose={() => setImporting(false)} />}</Suspense>
		</>
	)
}
