import { enterGoals, goalsInFile, knownGoals } from '../../../../shared/registry/csv/index.ts'
import { goalLevels, listActors } from '../../../../shared/registry/index.ts'
import ImportList from '../../../actors/import/ImportList.tsx'
import type { ParsedFile } from '../../../actors/import/parseFile.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { treeTexts } from '../texts.ts'

/** Goals and activities from a file, with their numbers, indicators and who works on them. */
export default function ImportGoals({ onClose }: { onClose: () => void }) {
	const { doc } = useRoom()
	const texts = useTexts(treeTexts)
	const locale = useLocale()
	const read = (file: ParsedFile) => {
		const { goals, apart } = goalsInFile(
			file,
			listActors(doc).flatMap(({ name, shortName = '' }) => [name, shortName]),
		)
		const known = knownGoals(doc, goals)
		return {
			apart,
			...(known > 0 && { known: texts.importing.known(known) }),
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
	return <ImportList title={texts.importing.title} read={read} onClose={onClose} />
}
