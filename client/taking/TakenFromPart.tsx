import type { EntryKind } from '../../shared/taking/index.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { takingTexts } from './texts.ts'
import { originDestination, useOriginNames } from './useOriginNames.ts'
import { useTakenFrom } from './watchTaken.ts'
import './taken.css'

/** More places than these are counted. */
const most = 3

/** Where an entry was taken from: each place the way there, or that it cannot be seen. Nothing for what was entered by hand. */
export function TakenFromPart({ kind, entry }: { kind: EntryKind; entry: string }) {
	const { doc } = useRoom()
	const places = useTakenFrom(doc, kind, entry)
	const nameOf = useOriginNames(doc)
	const navigation = useNavigation()
	const texts = useTexts(takingTexts)
	if (places.length === 0) return null
	return (
		<span className="taken-from">
			<Icon name="link" size={16} />
			<span className="ui-caption">{texts.takenFrom}</span>
			{places.slice(0, most).map((from) => {
				const name = nameOf(from)
				const key = JSON.stringify(from)
				if (name === undefined) return <span key={key}>{texts.gone}</span>
				return (
					<Button
						key={key}
						kind="link"
						aria-label={texts.toOrigin(name)}
						onClick={() => navigation.go(originDestination(from))}
					>
						{name}
					</Button>
				)
			})}
			{places.length > most && <span>{texts.more(places.length - most)}</span>}
		</span>
	)
}
