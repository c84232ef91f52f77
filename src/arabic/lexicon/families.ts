export const familyLines = `
`;
