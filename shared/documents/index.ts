/** Documents that leave the workshop: what they say, whatever form they take (DOCX, PDF, paper, plain text). Nothing of the domain. */
export * from './columnWidths.ts'
export * from './model.ts'
export * from './plainText.ts'
export * from './readContent.ts'
