import { useId, useState } from 'react'
import { promisedIn } from '../../../shared/agenda/now.ts'
import { type Introduction, whoseOf } from '../../../shared/rounds/whose.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useNowOf } from '../../agenda/now.ts'
import { DeliveryMark } from '../../rounds/DeliveryMark.tsx'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { sheetTexts } from './sheetTexts.ts'

/** "In den Themenspeicher": one thought, one action. What was noted stands below with its tick. */
export function ParkForm({ by }: { by: Introduction }) {
	const texts = useTexts(sheetTexts).park
	const locale = useLocale()
	const outbox = useOutbox()
	const promised = useNowOf(promisedIn)
	const id = useId()
	const [text, setText] = useState('')
	const own = useValue(outbox.items).filter(({ entry }) => entry.what === 'parked')
	return (
		<form
			className="phone-park"
			onSubmit={(event) => {
				event.preventDefault()
				if (!text.trim()) return
				outbox.park(text.trim(), promised)
				setText('')
			}}
		>
			<p className="ui-quiet">
				{texts.hint} {whoseOf(promised, by)[locale]}
			</p>
			<label className="ui-label" htmlFor={id}>
				{texts.label}
			</label>
			<textarea
				id={id}
				className="ui-input"
				rows={2}
				maxLength={textFields.parkedText.limit}
				value={text}
				onChange={(event) => setText(event.target.value)}
			/>
			<Button kind="main" size="big" wide type="submit" icon="park" disabled={!text.trim()}>
				{texts.action}
			</Button>
			{own.length > 0 && (
				<section>
					<h3>{texts.own}</h3>
					<ul>
						{own.map((item) => (
							<li key={item.id}>
								<span className="own-words">{item.entry.what === 'parked' && item.entry.text}</span>
								<DeliveryMark item={item} />
							</li>
						))}
					</ul>
				</section>
			)}
		</form>
	)
}
