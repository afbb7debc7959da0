using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace CaptionManager.Architecture.Tests;

/// <summary>
/// Reads out of a compiled assembly which sentences its code makes: the compiler turns each <c>$"…"</c> that becomes a <see cref="FormattableString"/> into a text with
/// places, an array for the values, and a call of <see cref="FormattableStringFactory"/>.
/// </summary>
internal static class CompiledSentences
{
    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (ushort)code.Value);

    /// <summary>The texts, places and all.</summary>
    public static IReadOnlyList<string> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.MethodDefinitions.Select(handle => reader.GetMethodDefinition(handle).RelativeVirtualAddress).Where(address => address != 0)
                .SelectMany(address => Of(reader, file.GetMethodBody(address).GetILReader())),
        ];
    }

    private static List<string> Of(MetadataReader reader, BlobReader body)
    {
        var (found, makes) = (new List<string>(), false);
        string? text = null;
        var counted = false;
        while (body.RemainingBytes > 0)
        {
            ushort value = body.ReadByte();
            if (value == 0xFE) value = (ushort)(0xFE00 | body.ReadByte());
            var code = Codes[value];
            var operand = Operand(code, ref body);
            if (code == OpCodes.Ldstr) (text, counted) = (reader.GetUserString(MetadataTokens.UserStringHandle(operand)), false);
            else if (text is not null && !counted && code.Name!.StartsWith("ldc.i4", StringComparison.Ordinal)) counted = true;
            else
            {
                var method = code == OpCodes.Call ? Called(reader, operand) : null;
                makes |= method == nameof(FormattableStringFactory.Create);
                if (text is not null && ((counted && code == OpCodes.Newarr) || (!counted && method == nameof(Array.Empty)))) found.Add(text);
                text = null;
            }
        }

        return makes ? found : [];
    }

    private static int Operand(OpCode code, ref BlobReader body)
    {
        switch (code.OperandType)
        {
            case OperandType.InlineNone:
                return 0;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return body.ReadByte();
            case OperandType.InlineVar:
                return body.ReadUInt16();
            case OperandType.InlineI8 or OperandType.InlineR:
                body.ReadInt64();
                return 0;
            case OperandType.InlineSwitch:
                var cases = body.ReadInt32();
                body.Offset += cases * sizeof(int);
                return 0;
            default:
                return body.ReadInt32();
        }
    }

    private static string? Called(MetadataReader reader, int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification) handle = reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        if (handle.Kind != HandleKind.MemberReference) return null;
        var member = reader.GetMemberReference((MemberReferenceHandle)handle);
        if (member.Parent.Kind != HandleKind.TypeReference) return null;
        var type = reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name);
        return type is nameof(FormattableStringFactory) or nameof(Array) ? reader.GetString(member.Name) : null;
    }
}
