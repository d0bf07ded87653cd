import type { ComponentProps } from 'react'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'
import { type TakenFrom, takingTargets } from '../../shared/taking/index.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useDocumentsApart } from '../sync/BoardsApart.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { entryPlace } from './entryPlace.ts'
import { takingTexts } from './texts.ts'
import { type ShownEntry, useTakenAt } from './watchTaken.ts'
import './taken.css'

/** More signs than these are counted. */
const most = 3

/** The signs at a place of what became of it: "übernommen als Bedarf", each the way there. */
export function TakenAs({ from }: { from: TakenFrom }) {
	const { doc } = useRoom()
	const entries = useTakenAt(doc, from)
	const texts = useTexts(takingTexts)
	return (
		<>
			{entries.slice(0, most).map((each) => (
				<TakenSign key={`${each.kind}/${each.entry}`} of={each} isLong />
			))}
			{entries.length > most && <span>{texts.more(entries.length - most)}</span>}
		</>
	)
}

/** One of them; on a card, where there is little room, the kind alone. */
export function TakenSign({
	of: { kind, entry, name },
	isLong = false,
	...rest
}: { of: ShownEntry; isLong?: boolean } & Pick<ComponentProps<'button'>, 'tabIndex' | 'aria-keyshortcuts'>) {
	const { doc } = useRoom()
	const apart = useDocumentsApart()
	const texts = useTexts(takingTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const target = takingTargets.find((each) => each.kind === kind)?.label[locale] ?? ''
	const show = () => {
		const place = entryPlace([...new Set([registryOf(doc), doc, ...apart])], kind, entry)
		if (place) navigation.go(place)
	}
	const label = name.length > 60 ? `${name.slice(0, 60)} …` : name
	return (
		<Button
			kind="link"
			data-taken={kind}
			aria-label={texts.toEntry(target, label)}
			title={label}
			{...rest}
			onClick={show}
		>
			<Icon name="link" size={16} />
			{isLong ? texts.takenAs(target) : target}
		</Button>
	)
}
