import { textFields } from '../../shared/text/fields.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { TextField } from '../ui/TextField.tsx'
import { Several } from './Choice.tsx'
import { actorTexts } from './texts.ts'
import { useGroups } from './watchRegistry.ts'

interface GroupsChoiceProps {
	/** ids of groups */
	chosen: readonly string[]
	onChoose: (chosen: readonly string[]) => void
	/** name of one there is not yet */
	newGroup: string
	onName: (name: string) => void
}

/** The groups somebody is in, and one more that is entered with them. */
export function GroupsChoice({ chosen, onChoose, newGroup, onName }: GroupsChoiceProps) {
	const { doc } = useRoom()
	const texts = useTexts(actorTexts)
	const locale = useLocale()
	const options = useGroups(doc).map(({ id, label }) => ({ id, label: label[locale] }))
	return (
		<>
			<Several label={texts.groups} options={options} chosen={chosen} onChoose={onChoose} />
			<TextField
				label={texts.newGroup}
				aside={texts.optional}
				note={texts.newGroupNote}
				value={newGroup}
				maxLength={textFields.groupName.limit}
				onChange={(event) => onName(event.target.value)}
			/>
		</>
	)
}
