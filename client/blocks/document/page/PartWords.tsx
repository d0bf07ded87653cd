import {
	type Part,
	type PartPlace,
	partElement,
	partMap,
	placeText,
	type Said,
} from '../../../../shared/blocks/document/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useDocumentActions } from '../actions.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { documentTexts } from '../texts.ts'

interface PartWordsProps {
	id: string
	part: Part
	place: PartPlace
	said: Said | undefined
	label: string
	placeholder?: string
	/** one line, as in headings */
	isLine?: boolean
	onEnter?: () => void
}

/**
 * Words at one place of a document. Own ones are written in place. What was told from the workshop stands as it was told until somebody
 * comes to write there; then both can be seen.
 */
export function PartWords({
	id,
	part,
	place,
	said = { words: '' },
	label,
	placeholder,
	isLine,
	onEnter,
}: PartWordsProps) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(documentTexts)
	const actions = useDocumentActions(id)
	const fresh = usePersonal(id, (personal) => personal.fresh)
	const text = placeText(partMap(doc, id, part.id), place)
	const row = place === 'text' ? undefined : place.row
	const isFirst = place === 'text' || place.column === part.columns[0]?.id
	// A fresh part begins at its first place, a fresh row at its own.
	const begins =
		fresh?.part === part.id &&
		isFirst &&
		(fresh.row === undefined ? row === undefined || row === part.rows[0]?.id : fresh.row === row)
	const isBegun = fresh?.part === part.id && fresh.row === `${row ?? ''}/${place === 'text' ? '' : place.column}`
	if (part.origin && !text)
		return mayWrite ? (
			<button
				type="button"
				className="document-told"
				aria-label={`${label}: ${said.words || placeholder || texts.write}`}
				onClick={() => {
					actions.begin(part.id, place)
					changePersonal(id, { fresh: { part: part.id, row: `${row ?? ''}/${place === 'text' ? '' : place.column}` } })
				}}
			>
				{said.words || <span className="ui-quiet">{placeholder ?? texts.write}</span>}
			</button>
		) : (
			<span className="document-words">{said.words}</span>
		)
	return (
		<>
			<SharedField
				text={text}
				label={label}
				field={isLine ? textFields.documentTitle : place === 'text' ? textFields.documentText : textFields.documentCell}
				place={placeIn(id, partElement(part.id), ...(place === 'text' ? [] : [place.row, place.column]))}
				{...(placeholder !== undefined && { placeholder })}
				begin={begins || isBegun ? fresh : undefined}
				{...(onEnter && { onEnter })}
				onLeave={() => part.origin && actions.dropUnchanged(part.id, place)}
			/>
			{said.told !== undefined && (
				<small className="document-edited">
					{texts.edited}. {said.told ? texts.toldNow(said.told) : texts.toldNothing}{' '}
					{mayWrite && (
						<Button kind="link" aria-label={`${texts.takeTold}: ${label}`} onClick={() => actions.drop(part.id, place)}>
							{texts.takeTold}
						</Button>
					)}
				</small>
			)}
		</>
	)
}
