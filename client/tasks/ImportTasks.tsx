import { enterTasks, knownTasks, tasksInFile } from '../../shared/registry/csv/index.ts'
import { findActor, listActors } from '../../shared/registry/index.ts'
import ImportList from '../actors/import/ImportList.tsx'
import type { ParsedFile } from '../actors/import/parseFile.ts'
import { dayInWords } from '../days/days.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { taskTexts } from './texts.ts'

/** Tasks from a file, with those who take them on and their days. */
export default function ImportTasks({ onClose }: { onClose: () => void }) {
	const { doc } = useRoom()
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	const read = (file: ParsedFile) => {
		const { tasks, apart } = tasksInFile(file, listActors(doc))
		const known = knownTasks(doc, tasks)
		return {
			apart,
			...(known > 0 && { known: texts.importing.known(known) }),
			entries: tasks.map(({ text, who = [], whoElse = [], until }) =>
				[
					text,
					[...who.map((id) => findActor(doc, id)?.name ?? ''), ...whoElse].join(', '),
					until && dayInWords(until, locale),
				]
					.filter(Boolean)
					.join(' · '),
			),
			enter: () => texts.importing.result(enterTasks(doc, tasks)),
		}
	}
	return <ImportList title={texts.importing.title} read={read} onClose={onClose} />
}
