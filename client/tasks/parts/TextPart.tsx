import { textFields } from '../../../shared/text/fields.ts'
import { goOn } from '../../listEditing/goOn.ts'
import { useTexts } from '../../texts/texts.ts'
import { placeIn } from '../../writing/guests.ts'
import { SharedField } from '../../writing/SharedField.tsx'
import { taskTexts } from '../texts.ts'
import type { ShownTask } from '../watchTasks.ts'

/** What is to be done: a field several people may write in at once. Enter goes on to the next task. */
export function TextPart({ task, index }: { task: ShownTask; index: number }) {
	const texts = useTexts(taskTexts)
	return (
		<div className="lines-words task-text">
			<SharedField
				part="text"
				text={task.words}
				label={texts.what(index + 1)}
				place={placeIn('tasks', task.id)}
				placeholder={texts.emptyText}
				field={textFields.taskText}
				onEnter={goOn}
			/>
		</div>
	)
}
