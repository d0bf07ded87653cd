import {
	enterGoals,
	type GoalColumn,
	goalColumns,
	goalMapping,
	goalsInFile,
	knownGoals,
	newOrganisations,
} from '../../../../shared/registry/csv/index.ts'
import { goalLevels, listActors } from '../../../../shared/registry/index.ts'
import ImportList from '../../../actors/import/ImportList.tsx'
import type { ParsedFile } from '../../../actors/import/parseFile.ts'
import { useNavigation } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { treeTexts } from '../texts.ts'

/** Goals and activities from a file, with their numbers, indicators and who works on them; the board shows all of them then. */
export default function ImportGoals({ tree, onClose }: { tree: string; onClose: () => void }) {
	const { doc } = useRoom()
	const texts = useTexts(treeTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const columns = {
		choices: Object.entries(goalColumns).map(([id, label]) => ({ id: id as GoalColumn, label: label[locale] })),
		propose: goalMapping,
	}
	const read = (file: ParsedFile, mapping: readonly (GoalColumn | undefined)[]) => {
		const { goals, apart } = goalsInFile(
			file,
			listActors(doc).flatMap(({ name, shortName = '' }) => [name, shortName]),
			mapping,
		)
		const fresh = newOrganisations(doc, goals)
		const known = knownGoals(doc, goals)
		return {
			apart,
			...(known > 0 && { known: texts.importing.known(known) }),
			...(fresh.length > 0 && { unknown: texts.importing.unknown(fresh) }),
			entries: goals.map(({ level, number, text, names }) =>
				[
					[level === 'task' ? texts.details.task : goalLevels[level][locale], number].filter(Boolean).join(' '),
					text,
					names.join(', '),
				]
					.filter(Boolean)
					.join(' · '),
			),
			enter: () => texts.importing.result(enterGoals(doc, goals)),
		}
	}
	const close = (isRead: boolean) => {
		onClose()
		if (isRead) navigation.go({ to: 'block', ref: { block: 'tree', id: tree } })
	}
	return <ImportList title={texts.importing.title} columns={columns} read={read} onClose={close} />
}
