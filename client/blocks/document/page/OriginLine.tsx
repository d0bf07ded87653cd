import { useRoom } from '../../../sync/RoomContext.ts'
import { inEnglish, inGerman } from '../../../texts/figures.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { type SourceNow, useKind } from '../observe.ts'
import { changePersonal } from '../personal.ts'
import { documentTexts } from '../texts.ts'

/** Where parts come from, as of when, and whether it has changed there since. */
export function OriginLine({
	id,
	by,
	made,
	source,
}: {
	id: string
	by: string
	made: number
	source: SourceNow | undefined
}) {
	const texts = useTexts(documentTexts)
	const locale = useLocale()
	const { mayWrite } = useRoom()
	const name = useKind(id)?.sources[by]?.[locale]
	const changes = source?.changes.length ?? 0
	if (name === undefined) return null
	return (
		<p className="document-origin">
			<Icon name="link" size={16} />
			<span>{texts.from(name, (locale === 'de' ? inGerman : inEnglish).moment(made))}</span>
			{changes > 0 && (
				<b>
					<Icon name="warning" size={16} /> {texts.changesSince(changes)}
				</b>
			)}
			{changes > 0 && mayWrite && (
				<Button
					kind="link"
					aria-label={texts.refreshFrom(name)}
					onClick={() => changePersonal(id, { asking: { of: 'refresh', by } })}
				>
					{texts.refresh}
				</Button>
			)}
		</p>
	)
}
