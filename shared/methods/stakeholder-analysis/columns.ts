import { columns } from './texts.ts'

export const id = 'stakeholder-analysis'
export type ColumnId = keyof typeof columns
export const columnIds = Object.keys(columns) as ColumnId[]
