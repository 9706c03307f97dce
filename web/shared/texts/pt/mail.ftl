# Mensagens que o servidor envia: convites e lembretes. Texto simples; nada sobre os casos. Cada ligação fica sozinha na sua linha.

mail-role-adviser = pessoa de confiança
mail-role-handler = responsável pelos casos
mail-role-ombuds = provedoria
mail-role-administrator = administração
mail-role-analyst = análise de números
mail-role-instance = administração do servidor

mail-invitation-subject = A sua conta em { $organisation }
mail-invitation-body =
    Olá,

    { $organisation } convida-o ou convida-a a criar uma conta. Função: { $role }.

    Abra esta ligação no dispositivo em que trabalha, num momento tranquilo; demora cerca de dez minutos e é precisa uma impressora ou papel e caneta:

    { $link }

    A ligação funciona uma só vez, até { $day } o mais tardar. Não a partilhe: quem a abrir primeiro cria a conta.

    As suas chaves são criadas no seu próprio dispositivo. Depois, a administração compara-as consigo por telefone ou pessoalmente.

    Se não esperava esta mensagem, não abra a ligação e pergunte à administração.

mail-roster-subject = { $organisation }: assine de novo a lista de leitores dentro de { $days } dias
mail-roster-body =
    Olá,

    A lista assinada de leitores de { $organisation } expira em { $day }. A partir daí ninguém pode denunciar.

    Assine-a de novo na área de trabalho, com a chave da organização:

    { $link }

    Se a chave da organização se perdeu, a área de trabalho explica o que fazer. Não espere pelo último dia.

mail-desk-subject = { $organisation }: algo espera por si na área de trabalho
mail-desk-body =
    Olá,

    Algo espera por si na sua área de trabalho:

    { $link }

    Do que se trata está lá, e em nenhuma mensagem. Recebe esta mensagem uma vez por dia, no máximo, e nenhuma quando nada espera. Na área de trabalho pode silenciar aquilo de que não quer mensagens.
