import { type SubjectId, setSubject, subjectIds, subjects } from '../../../shared/blocks/table/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { lateTableTexts } from './lateTexts.ts'

/** Asks what the rows of an empty table shall be about: entries of the registry, or nothing but their own words. */
export function SubjectChoice({ tableId, subject }: { tableId: string; subject: SubjectId }) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(lateTableTexts).subject
	const locale = useLocale()
	if (!mayWrite) return null
	return (
		<fieldset className="table-subject">
			<legend>{texts.question}</legend>
			<p className="ui-caption">{texts.note}</p>
			<div>
				{(['free', ...subjectIds.filter((id) => id !== 'free')] as const).map((id) => (
					<label key={id}>
						<input
							type="radio"
							name={`subject of ${tableId}`}
							checked={id === subject}
							onChange={() => history.step(() => setSubject(doc, tableId, id))}
						/>
						{id === 'free' ? texts.free : subjects[id].label[locale]}
					</label>
				))}
			</div>
		</fieldset>
	)
}
